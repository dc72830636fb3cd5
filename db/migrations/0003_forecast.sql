CREATE TABLE `quote` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text,
	`visit_id` text,
	`at` integer NOT NULL,
	`target` integer NOT NULL,
	`p50` integer NOT NULL,
	`sure` integer NOT NULL,
	`few` integer NOT NULL,
	`cars` integer NOT NULL,
	`tasks` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `quote_made` ON `quote` (`made_at`);--> statement-breakpoint
CREATE TABLE `suggested_move` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`visit_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`bay_id` text,
	`person_ids` text NOT NULL,
	`start_at` integer NOT NULL,
	`taken` integer NOT NULL,
	`reason` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `suggested_move_at` ON `suggested_move` (`at`);--> statement-breakpoint
ALTER TABLE `promise` ADD `quote_id` text;--> statement-breakpoint
ALTER TABLE `visit` ADD `forecast` text;