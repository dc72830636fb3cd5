CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`last_n` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `command_result` (
	`client_id` text NOT NULL,
	`n` integer NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`client_id`, `n`)
);
--> statement-breakpoint
CREATE INDEX `command_result_at` ON `command_result` (`at`);--> statement-breakpoint
CREATE TABLE `credential` (
	`owner_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `credential_hash` ON `credential` (`hash`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`happened_at` integer NOT NULL,
	`device_id` text,
	`person_id` text,
	`client_id` text,
	`n` integer,
	`visit_id` text,
	`operation_id` text,
	`bay_id` text,
	`data` text NOT NULL,
	`changes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_visit` ON `event` (`visit_id`,`seq`) WHERE "event"."visit_id" is not null;--> statement-breakpoint
CREATE INDEX `event_recorded` ON `event` (`recorded_at`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attention` (
	`id` text PRIMARY KEY NOT NULL,
	`device_id` text NOT NULL,
	`person_id` text,
	`visit_id` text,
	`operation_id` text,
	`command` text NOT NULL,
	`code` text NOT NULL,
	`params` text NOT NULL,
	`happened_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`resolved_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attention_open` ON `attention` (`recorded_at`) WHERE "attention"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX `attention_seq` ON `attention` (`last_seq`);--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`bay_id` text,
	`person_id` text,
	`admitted_at` integer NOT NULL,
	`revoked` integer NOT NULL,
	`local` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `help` (
	`id` text PRIMARY KEY NOT NULL,
	`bay_id` text NOT NULL,
	`visit_id` text,
	`person_id` text,
	`at` integer NOT NULL,
	`answered_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `help_open` ON `help` (`at`) WHERE "help"."answered_at" is null;--> statement-breakpoint
CREATE INDEX `help_seq` ON `help` (`last_seq`);--> statement-breakpoint
CREATE TABLE `program` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bay` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`team_id` text,
	`out_of_service` text,
	`retired` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`trade` text,
	`level` text,
	`certificates` text NOT NULL,
	`team_id` text,
	`badge` text,
	`has_pin` integer NOT NULL,
	`retired` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `person_team` ON `person` (`team_id`);--> statement-breakpoint
CREATE TABLE `shop` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hours` text NOT NULL,
	`delivery_week` text,
	`inspection_minutes` integer NOT NULL,
	`wash_minutes` integer NOT NULL,
	`settlement_minutes` integer NOT NULL,
	`risk_margin_minutes` integer NOT NULL,
	`sample` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `standard` (
	`id` text PRIMARY KEY NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`category` text NOT NULL,
	`minutes` integer NOT NULL,
	`crew` integer NOT NULL,
	`unattended_minutes` integer NOT NULL,
	`bay_need` text NOT NULL,
	`trade` text NOT NULL,
	`level` text NOT NULL,
	`certificate` text,
	`inspection` text NOT NULL,
	`retired` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`trade` text NOT NULL,
	`leader_id` text,
	`position` integer NOT NULL,
	`retired` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `check` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`operation_id` text,
	`level` text NOT NULL,
	`passed` integer NOT NULL,
	`remark` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_visit` ON `check` (`visit_id`);--> statement-breakpoint
CREATE TABLE `labour` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer,
	`attended` integer NOT NULL,
	`assumed` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`operation_id`) REFERENCES `operation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `labour_visit` ON `labour` (`visit_id`);--> statement-breakpoint
CREATE INDEX `labour_open` ON `labour` (`person_id`) WHERE "labour"."end" is null;--> statement-breakpoint
CREATE INDEX `labour_person` ON `labour` (`person_id`,`start`);--> statement-breakpoint
CREATE TABLE `operation` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`position` integer NOT NULL,
	`standard_id` text,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`minutes` integer NOT NULL,
	`crew` integer NOT NULL,
	`unattended_minutes` integer NOT NULL,
	`bay_need` text NOT NULL,
	`trade` text NOT NULL,
	`level` text NOT NULL,
	`certificate` text,
	`inspection` text NOT NULL,
	`depends_on` text NOT NULL,
	`state` text NOT NULL,
	`plan` text NOT NULL,
	`hold` text,
	`addition` integer NOT NULL,
	`done_at` integer,
	`drop_reason` text,
	`reworks` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `operation_visit` ON `operation` (`visit_id`);--> statement-breakpoint
CREATE INDEX `operation_open` ON `operation` (`state`) WHERE "operation"."state" in ('planned', 'working', 'held');--> statement-breakpoint
CREATE TABLE `promise` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`at` integer NOT NULL,
	`agreed_at` integer NOT NULL,
	`means` text NOT NULL,
	`advisor_id` text,
	`cause` text NOT NULL,
	`note` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `promise_visit` ON `promise` (`visit_id`);--> statement-breakpoint
CREATE TABLE `stay` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`place` text NOT NULL,
	`bay_id` text,
	`label` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stay_visit` ON `stay` (`visit_id`);--> statement-breakpoint
CREATE INDEX `stay_open` ON `stay` (`bay_id`) WHERE "stay"."end" is null;--> statement-breakpoint
CREATE TABLE `vehicle` (
	`id` text PRIMARY KEY NOT NULL,
	`plate` text NOT NULL,
	`vin` text,
	`model` text NOT NULL,
	`colour` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `vehicle_plate` ON `vehicle` (`plate`);--> statement-breakpoint
CREATE INDEX `vehicle_vin` ON `vehicle` (`vin`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`vehicle_id` text NOT NULL,
	`day` text NOT NULL,
	`pickup` text NOT NULL,
	`plate` text NOT NULL,
	`vin` text,
	`model` text NOT NULL,
	`colour` text NOT NULL,
	`mileage` integer,
	`customer` text,
	`advisor_id` text,
	`category` text NOT NULL,
	`request` text NOT NULL,
	`waits` integer NOT NULL,
	`lounge_hidden` integer NOT NULL,
	`wash_wanted` integer NOT NULL,
	`arrived_at` integer NOT NULL,
	`wash_started_at` integer,
	`washed_at` integer,
	`ready_at` integer,
	`settled_at` integer,
	`delivered_at` integer,
	`cancelled_at` integer,
	`cancel_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visit_open` ON `visit` (`arrived_at`) WHERE "visit"."delivered_at" is null and "visit"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX `visit_day` ON `visit` (`day`);--> statement-breakpoint
CREATE INDEX `visit_delivered` ON `visit` (`delivered_at`);--> statement-breakpoint
CREATE INDEX `visit_cancelled` ON `visit` (`cancelled_at`);--> statement-breakpoint
CREATE INDEX `visit_seq` ON `visit` (`last_seq`);--> statement-breakpoint
CREATE INDEX `visit_plate` ON `visit` (`plate`);--> statement-breakpoint
CREATE INDEX `visit_vehicle` ON `visit` (`vehicle_id`);