-- What must hold whatever the code does.

-- One live claim per enterprise, group and year: the second is refused before it can be approved.
CREATE UNIQUE INDEX claim_one_live ON claim (park_id, enterprise_id, exclusive_group, year)
  WHERE state IN ('SUBMITTED', 'APPROVED', 'PAID');

ALTER TABLE policy ADD CONSTRAINT policy_amount_positive CHECK (amount_fen > 0);
ALTER TABLE policy ADD CONSTRAINT policy_in_force_ordered CHECK (in_force_until IS NULL OR in_force_until >= in_force_from);
ALTER TABLE claim ADD CONSTRAINT claim_amount_positive CHECK (amount_fen > 0);
ALTER TABLE claim ADD CONSTRAINT claim_decided_by_another CHECK (decided_by_id IS NULL OR state = 'WITHDRAWN' OR decided_by_id <> claimed_by_id);
ALTER TABLE subsidy_payment ADD CONSTRAINT subsidy_payment_amount_positive CHECK (amount_fen > 0);
ALTER TABLE mentor_assignment ADD CONSTRAINT mentor_assignment_dates_ordered CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE assistance ADD CONSTRAINT assistance_dates_ordered CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE certificate ADD CONSTRAINT certificate_dates_ordered CHECK (valid_until > issued_on);
ALTER TABLE application ADD CONSTRAINT application_filed CHECK (
  state NOT IN ('SUBMITTED', 'EXPERT_REVIEW', 'PUBLICITY', 'CERTIFIED', 'REJECTED') OR submitted_on IS NOT NULL);
ALTER TABLE application ADD CONSTRAINT application_decided CHECK (
  (state IN ('CERTIFIED', 'REJECTED')) = (decided_on IS NOT NULL));

-- A role says where it holds, and nothing else.
ALTER TABLE membership ADD CONSTRAINT membership_reach CHECK (
  CASE
    WHEN role = 'PLATFORM_ADMIN' THEN num_nonnulls(park_id, enterprise_id, consultancy_id, region_prefix) = 0
    WHEN role = 'SUPERVISOR' THEN region_prefix ~ '^\d{2}(\d{2})?$' AND num_nonnulls(park_id, enterprise_id, consultancy_id) = 0
    WHEN role = 'CONSULTANT' THEN consultancy_id IS NOT NULL AND num_nonnulls(park_id, enterprise_id, region_prefix) = 0
    WHEN role IN ('ENTERPRISE_OWNER', 'ENTERPRISE_STAFF') THEN num_nonnulls(park_id, enterprise_id) = 2 AND num_nonnulls(consultancy_id, region_prefix) = 0
    ELSE park_id IS NOT NULL AND num_nonnulls(enterprise_id, consultancy_id, region_prefix) = 0
  END);
