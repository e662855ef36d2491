-- How far above the guarantee level the water stands, as stated; unknown of stories read before.

ALTER TABLE reading ADD COLUMN above_guarantee_meters TEXT;
