-- Roles that hold in no park (platform administrators, supervisors, consultants): no reach of the application covers
-- them, and FORCE binds the owner too. The owner, who installs, may enter them.
CREATE POLICY installer ON membership FOR INSERT TO CURRENT_USER WITH CHECK (park_id IS NULL);
