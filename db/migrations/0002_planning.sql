CREATE TABLE `absence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from` integer NOT NULL,
	`to` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`withdrawn_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `absence_standing` ON `absence` (`to`) WHERE "absence"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `absence_seq` ON `absence` (`last_seq`);--> statement-breakpoint
CREATE TABLE `shift` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`week` text NOT NULL,
	`breaks` text NOT NULL,
	`retired` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `bay` ADD `places` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `shift_id` text;