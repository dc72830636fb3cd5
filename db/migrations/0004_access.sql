ALTER TABLE `shop` ADD `privacy` text;--> statement-breakpoint
CREATE INDEX `signature_kept` ON `signature` (`at`) WHERE "signature"."strokes" <> '[]';--> statement-breakpoint
CREATE INDEX `addition_photos` ON `addition` (`reported_at`) WHERE "addition"."photo_ids" <> '[]';--> statement-breakpoint
CREATE INDEX `check_photos` ON `check` (`at`) WHERE "check"."photo_ids" <> '[]';--> statement-breakpoint
CREATE INDEX `visit_phone` ON `visit` (json_extract("customer", '$.phone')) WHERE "visit"."customer" is not null;