CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`meeting_id` text,
	`problem` text NOT NULL,
	`measure` text NOT NULL,
	`owner_id` text,
	`due` text NOT NULL,
	`created_at` integer NOT NULL,
	`result` text NOT NULL,
	`effective` integer,
	`checked_at` integer,
	`checked_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `action_month` ON `action` (`month`);--> statement-breakpoint
CREATE INDEX `action_open` ON `action` (`due`) WHERE "action"."checked_at" is null;--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer,
	`assumed` integer NOT NULL,
	`note` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attendance_day` ON `attendance` (`day`,`person_id`);--> statement-breakpoint
CREATE INDEX `attendance_open` ON `attendance` (`person_id`) WHERE "attendance"."end" is null;--> statement-breakpoint
CREATE TABLE `closed_month` (
	`id` text PRIMARY KEY NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` text,
	`figures` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `complaint` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`call_id` text,
	`opened_at` integer NOT NULL,
	`opened_by` text,
	`text` text NOT NULL,
	`owner_id` text,
	`cause` text NOT NULL,
	`answer` text NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `complaint_opened` ON `complaint` (`opened_at`);--> statement-breakpoint
CREATE INDEX `complaint_open` ON `complaint` (`opened_at`) WHERE "complaint"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `complaint_visit` ON `complaint` (`visit_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`held_on` text NOT NULL,
	`chair` text NOT NULL,
	`attendees` text NOT NULL,
	`minutes` text NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meeting_month` ON `meeting` (`month`);--> statement-breakpoint
CREATE TABLE `restatement` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`visit_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`reason` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `restatement_month` ON `restatement` (`month`,`at`);--> statement-breakpoint
CREATE TABLE `signature` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`signer` text NOT NULL,
	`strokes` text NOT NULL,
	`at` integer NOT NULL,
	`witness_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signature_visit` ON `signature` (`visit_id`);--> statement-breakpoint
CREATE TABLE `target` (
	`id` text PRIMARY KEY NOT NULL,
	`on_time` integer NOT NULL,
	`comebacks` integer NOT NULL,
	`efficiency` integer NOT NULL,
	`utilisation` integer NOT NULL,
	`margin` integer NOT NULL,
	`visits` text NOT NULL,
	`revenue_fen` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `addition` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`source` text NOT NULL,
	`operation_id` text,
	`finds` text NOT NULL,
	`note` text NOT NULL,
	`photo_ids` text NOT NULL,
	`reported_at` integer NOT NULL,
	`reported_by` text,
	`bay_id` text,
	`offer` text,
	`answer` text,
	`withdrawn_at` integer,
	`withdraw_reason` text,
	`added_operation_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addition_visit` ON `addition` (`visit_id`);--> statement-breakpoint
CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`reached` integer NOT NULL,
	`on_time` integer,
	`scores` text NOT NULL,
	`remark` text NOT NULL,
	`complaint_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `call_visit` ON `call` (`visit_id`);--> statement-breakpoint
CREATE INDEX `call_at` ON `call` (`at`);--> statement-breakpoint
CREATE TABLE `comeback` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`earlier_visit_id` text NOT NULL,
	`window` text,
	`linked_at` integer NOT NULL,
	`linked_by` text,
	`ruling` text,
	`ruled_at` integer,
	`ruled_by` text,
	`note` text NOT NULL,
	`operation_ids` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comeback_visit` ON `comeback` (`visit_id`);--> statement-breakpoint
CREATE INDEX `comeback_earlier` ON `comeback` (`earlier_visit_id`);--> statement-breakpoint
CREATE INDEX `comeback_unruled` ON `comeback` (`linked_at`) WHERE "comeback"."ruling" is null;--> statement-breakpoint
CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`target` text NOT NULL,
	`row_id` text NOT NULL,
	`field` text NOT NULL,
	`before` integer,
	`after` integer NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text,
	`granted` integer,
	`decided_at` integer,
	`decided_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_visit` ON `correction` (`visit_id`);--> statement-breakpoint
CREATE INDEX `correction_waiting` ON `correction` (`asked_at`) WHERE "correction"."granted" is null;--> statement-breakpoint
CREATE TABLE `excuse` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`calls` text NOT NULL,
	`signature_id` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`spot` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `excuse_visit` ON `excuse` (`visit_id`);--> statement-breakpoint
CREATE INDEX `excuse_unchecked` ON `excuse` (`recorded_at`) WHERE "excuse"."spot" is null;--> statement-breakpoint
CREATE INDEX `excuse_unsigned` ON `excuse` (`recorded_at`) WHERE "excuse"."signature_id" is null;--> statement-breakpoint
CREATE TABLE `warning` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`promise_id` text NOT NULL,
	`source` text NOT NULL,
	`cause` text,
	`note` text NOT NULL,
	`operation_id` text,
	`reply` text,
	`raised_at` integer NOT NULL,
	`raised_by` text,
	`forecast_at` integer,
	`owner_id` text,
	`seen_at` integer,
	`seen_by` text,
	`answered_at` integer,
	`answered_by` text,
	`outcome` text,
	`answer_note` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `warning_visit` ON `warning` (`visit_id`);--> statement-breakpoint
CREATE TABLE `verdict` (
	`visit_id` text PRIMARY KEY NOT NULL,
	`settled_at` integer NOT NULL,
	`settled_day` text NOT NULL,
	`month` text NOT NULL,
	`result` text NOT NULL,
	`rule` text NOT NULL,
	`minutes_late` integer NOT NULL,
	`basis_at` integer,
	`compared_at` integer,
	`arrived_at` integer NOT NULL,
	`advisor_id` text,
	`category` text NOT NULL,
	`excuse` text,
	`excuse_reason` text,
	`excuse_signed` integer NOT NULL,
	`said_late` integer NOT NULL,
	`flagged` integer NOT NULL,
	`cause` text,
	`minutes` text NOT NULL,
	`revenue_fen` integer,
	`cost_fen` integer,
	`sold_minutes` integer NOT NULL,
	`attended_minutes` integer NOT NULL,
	`reworked` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verdict_day` ON `verdict` (`settled_day`,`result`,`rule`,`category`,`advisor_id`,`excuse`,`excuse_signed`,`flagged`);--> statement-breakpoint
CREATE INDEX `verdict_late` ON `verdict` (`settled_day`,`minutes_late`) WHERE "verdict"."result" = 'late';--> statement-breakpoint
CREATE INDEX `verdict_exempt` ON `verdict` (`settled_day`) WHERE "verdict"."rule" = 'V4';--> statement-breakpoint
CREATE INDEX `verdict_month` ON `verdict` (`month`);--> statement-breakpoint
CREATE TABLE `verdict_person` (
	`visit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text,
	`settled_day` text NOT NULL,
	`result` text NOT NULL,
	`first_of_team` integer NOT NULL,
	`attended_minutes` integer NOT NULL,
	`sold_minutes` integer NOT NULL,
	`reworked` integer NOT NULL,
	PRIMARY KEY(`visit_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `verdict_person_day` ON `verdict_person` (`settled_day`,`person_id`,`team_id`,`result`,`first_of_team`,`attended_minutes`,`sold_minutes`,`reworked`);--> statement-breakpoint
ALTER TABLE `shop` ADD `policy` text DEFAULT '{"compared":"sheet","excused":"on-time","lateAddition":"old","unsignedReasons":[],"leftOut":["pdi","internal"],"warnMinutes":30,"escalateMinutes":[5,10],"callDueDays":[1,3]}' NOT NULL;--> statement-breakpoint
ALTER TABLE `check` ADD `points` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `check` ADD `road_test` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `check` ADD `photo_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `check` ADD `rework_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `operation` ADD `past_holds` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `operation` ADD `dispatched_at` integer;--> statement-breakpoint
ALTER TABLE `promise` ADD `addition_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `promise` ADD `signature_id` text;--> statement-breakpoint
ALTER TABLE `visit` ADD `sheet` text;--> statement-breakpoint
CREATE INDEX `visit_settled` ON `visit` (`settled_at`);