-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "user_status" AS ENUM ('ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('PLATFORM_ADMIN', 'SUPERVISOR', 'PARK_ADMIN', 'OFFICIAL', 'REVIEWER', 'FINANCE', 'LIAISON', 'ENTERPRISE_OWNER', 'ENTERPRISE_STAFF', 'CONSULTANT');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('SURVEYED', 'NURTURING', 'COACHING', 'DRAFTING', 'SUBMITTED', 'EXPERT_REVIEW', 'PUBLICITY', 'CERTIFIED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "visit_conclusion" AS ENUM ('SUITABLE', 'LATER', 'UNSUITABLE');

-- CreateEnum
CREATE TYPE "certification" AS ENUM ('HNTE');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'PAID');

-- CreateEnum
CREATE TYPE "consultancy_kind" AS ENUM ('TECHNOLOGY_CONSULTING', 'IP_AGENCY', 'ACCOUNTING_FIRM', 'INCUBATOR');

-- CreateEnum
CREATE TYPE "figure_metric" AS ENUM ('REVENUE', 'SALES', 'RD_COST', 'RD_RATIO', 'NET_PROFIT', 'TOTAL_ASSETS', 'NET_ASSETS', 'TAX_PAID', 'HIGH_TECH_INCOME', 'STAFF', 'TECH_STAFF', 'IP_COUNT', 'INVENTION_COUNT');

-- CreateEnum
CREATE TYPE "figure_unit" AS ENUM ('FEN', 'PERSON', 'COUNT', 'BASIS_POINT');

-- CreateEnum
CREATE TYPE "figure_source" AS ENUM ('ENTERPRISE', 'OFFICIAL', 'CONSULTANT', 'IMPORT', 'AUDIT_REPORT', 'TAX_RETURN', 'STATISTICS');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('ENTERPRISES', 'ANNUAL_FIGURES');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('PARSING', 'READY', 'COMMITTING', 'COMMITTED', 'REFUSED', 'FAILED');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'SKIPPED');

-- CreateEnum
CREATE TYPE "assignment_status" AS ENUM ('PROPOSED', 'ACTIVE', 'DECLINED', 'ENDED');

-- CreateEnum
CREATE TYPE "coaching_topic" AS ENUM ('POLICY', 'IP', 'RD_COST', 'RD_MANAGEMENT', 'STAFF', 'HIGH_TECH_INCOME', 'CONVERSION', 'AUDIT', 'DOCUMENTS', 'OTHER');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "status" "user_status" NOT NULL DEFAULT 'ACTIVE',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "park_id" UUID,
    "enterprise_id" UUID,
    "consultancy_id" UUID,
    "department_id" UUID,
    "region_prefix" TEXT,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "certification" "certification" NOT NULL,
    "year" SMALLINT NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'SURVEYED',
    "submitted_on" DATE,
    "decided_on" DATE,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_transition" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from_state" "application_state",
    "to_state" "application_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "note" TEXT,

    CONSTRAINT "application_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "application_id" UUID,
    "visited_on" DATE NOT NULL,
    "visitor_id" UUID NOT NULL,
    "contact_name" TEXT,
    "main_products" TEXT,
    "wants_to_apply" BOOLEAN,
    "planned_year" SMALLINT,
    "rd_cost_fen" BIGINT,
    "ip_count" INTEGER,
    "staff_count" INTEGER,
    "tech_staff_count" INTEGER,
    "difficulties" TEXT,
    "needs" TEXT,
    "conclusion" "visit_conclusion" NOT NULL,
    "conclusion_note" TEXT,
    "client_token" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "park_id" UUID,
    "enterprise_id" UUID,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT,
    "detail" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "prev_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "certification" "certification" NOT NULL,
    "number" TEXT,
    "issued_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "application_id" UUID,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "application_id" UUID,
    "exclusive_group" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "state" "claim_state" NOT NULL DEFAULT 'SUBMITTED',
    "assessment" JSONB NOT NULL,
    "claimed_by_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subsidy_payment" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "exclusive_group" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "paid_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "subsidy_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultancy" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kinds" "consultancy_kind"[],
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultancy_park" (
    "park_id" UUID NOT NULL,
    "consultancy_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "consultancy_park_pkey" PRIMARY KEY ("park_id","consultancy_id")
);

-- CreateTable
CREATE TABLE "assistance" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "principal_leader" TEXT NOT NULL,
    "deputy_leader" TEXT NOT NULL,
    "liaison_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assistance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "uscc" CHAR(18) NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "registration_status" TEXT,
    "industry_code" TEXT,
    "technology_field" TEXT,
    "region_code" CHAR(6),
    "address" TEXT,
    "founded_on" DATE,
    "registered_capital_minor" BIGINT,
    "registered_currency" CHAR(3) NOT NULL DEFAULT 'CNY',
    "staff_count" INTEGER,
    "above_scale" BOOLEAN,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise_name" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "until" DATE,

    CONSTRAINT "enterprise_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise_contact" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "email" TEXT,

    CONSTRAINT "enterprise_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "metric" "figure_metric" NOT NULL,
    "value" DECIMAL(24,4) NOT NULL,
    "unit" "figure_unit" NOT NULL,
    "source" "figure_source" NOT NULL,
    "source_document" TEXT,
    "as_of" DATE NOT NULL,
    "entered_by_id" UUID,
    "verified_by_id" UUID,
    "verified_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID,
    "coaching_log_id" UUID,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_id" UUID NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'PARSING',
    "mapping" JSONB,
    "layout" JSONB,
    "total_rows" INTEGER NOT NULL DEFAULT 0,
    "created_rows" INTEGER NOT NULL DEFAULT 0,
    "updated_rows" INTEGER NOT NULL DEFAULT 0,
    "unchanged_rows" INTEGER NOT NULL DEFAULT 0,
    "rejected_rows" INTEGER NOT NULL DEFAULT 0,
    "skipped_rows" INTEGER NOT NULL DEFAULT 0,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "refusal_code" TEXT,
    "refusal_params" JSONB,
    "created_by_id" UUID NOT NULL,
    "committed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "outcome" "import_outcome" NOT NULL,
    "raw" JSONB NOT NULL,
    "fields" JSONB,
    "issues" JSONB NOT NULL,
    "enterprise_id" UUID,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentor_assignment" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "consultancy_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "liaison_id" UUID,
    "status" "assignment_status" NOT NULL DEFAULT 'PROPOSED',
    "proposed_by_id" UUID,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mentor_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_log" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "coached_on" DATE NOT NULL,
    "minutes" INTEGER,
    "place" TEXT NOT NULL,
    "topics" "coaching_topic"[],
    "summary" TEXT,
    "next_steps" TEXT NOT NULL,
    "next_due_on" DATE,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "client_token" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coaching_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "park" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "region_code" CHAR(6) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "park_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "principal_leader" TEXT,
    "deputy_leader" TEXT,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" UUID NOT NULL,
    "park_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "source_document" TEXT NOT NULL,
    "condition" JSONB NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "exclusive_group" TEXT NOT NULL,
    "in_force_from" DATE NOT NULL,
    "in_force_until" DATE,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_park_id_role_idx" ON "membership"("park_id", "role");

-- CreateIndex
CREATE INDEX "application_park_id_year_state_idx" ON "application"("park_id", "year", "state");

-- CreateIndex
CREATE INDEX "application_park_id_updated_at_id_idx" ON "application"("park_id", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "application_id_park_id_key" ON "application"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_enterprise_id_certification_year_key" ON "application"("enterprise_id", "certification", "year");

-- CreateIndex
CREATE INDEX "application_transition_park_id_to_state_at_idx" ON "application_transition"("park_id", "to_state", "at");

-- CreateIndex
CREATE UNIQUE INDEX "application_transition_application_id_version_key" ON "application_transition"("application_id", "version");

-- CreateIndex
CREATE INDEX "visit_enterprise_id_visited_on_idx" ON "visit"("enterprise_id", "visited_on");

-- CreateIndex
CREATE INDEX "visit_park_id_visited_on_idx" ON "visit"("park_id", "visited_on");

-- CreateIndex
CREATE UNIQUE INDEX "visit_id_park_id_key" ON "visit"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_park_id_client_token_key" ON "visit"("park_id", "client_token");

-- CreateIndex
CREATE INDEX "audit_event_park_id_at_id_idx" ON "audit_event"("park_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_event_enterprise_id_at_idx" ON "audit_event"("enterprise_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_at_idx" ON "audit_event"("subject_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_park_id_seq_key" ON "audit_event"("park_id", "seq");

-- CreateIndex
CREATE INDEX "certificate_park_id_certification_valid_until_idx" ON "certificate"("park_id", "certification", "valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_enterprise_id_certification_issued_on_key" ON "certificate"("enterprise_id", "certification", "issued_on");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_application_id_park_id_key" ON "certificate"("application_id", "park_id");

-- CreateIndex
CREATE INDEX "claim_park_id_state_claimed_at_idx" ON "claim"("park_id", "state", "claimed_at");

-- CreateIndex
CREATE INDEX "claim_enterprise_id_year_idx" ON "claim"("enterprise_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "claim_id_park_id_key" ON "claim"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "subsidy_payment_claim_id_park_id_key" ON "subsidy_payment"("claim_id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "subsidy_payment_park_id_enterprise_id_exclusive_group_year_key" ON "subsidy_payment"("park_id", "enterprise_id", "exclusive_group", "year");

-- CreateIndex
CREATE UNIQUE INDEX "consultancy_name_key" ON "consultancy"("name");

-- CreateIndex
CREATE INDEX "assistance_enterprise_id_starts_on_idx" ON "assistance"("enterprise_id", "starts_on");

-- CreateIndex
CREATE INDEX "assistance_park_id_department_id_idx" ON "assistance"("park_id", "department_id");

-- CreateIndex
CREATE INDEX "assistance_liaison_id_idx" ON "assistance"("liaison_id");

-- CreateIndex
CREATE UNIQUE INDEX "assistance_id_park_id_key" ON "assistance"("id", "park_id");

-- CreateIndex
CREATE INDEX "enterprise_park_id_name_id_idx" ON "enterprise"("park_id", "name", "id");

-- CreateIndex
CREATE INDEX "enterprise_park_id_updated_at_id_idx" ON "enterprise"("park_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "enterprise_park_id_name_key_idx" ON "enterprise"("park_id", "name_key");

-- CreateIndex
CREATE INDEX "enterprise_park_id_industry_code_idx" ON "enterprise"("park_id", "industry_code");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_id_park_id_key" ON "enterprise"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_park_id_uscc_key" ON "enterprise"("park_id", "uscc");

-- CreateIndex
CREATE INDEX "enterprise_name_park_id_name_idx" ON "enterprise_name"("park_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_name_enterprise_id_name_key" ON "enterprise_name"("enterprise_id", "name");

-- CreateIndex
CREATE INDEX "enterprise_contact_enterprise_id_idx" ON "enterprise_contact"("enterprise_id");

-- CreateIndex
CREATE INDEX "figure_park_id_year_metric_idx" ON "figure"("park_id", "year", "metric");

-- CreateIndex
CREATE UNIQUE INDEX "figure_enterprise_id_year_metric_key" ON "figure"("enterprise_id", "year", "metric");

-- CreateIndex
CREATE UNIQUE INDEX "figure_id_park_id_key" ON "figure"("id", "park_id");

-- CreateIndex
CREATE INDEX "stored_file_coaching_log_id_idx" ON "stored_file"("coaching_log_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_id_park_id_key" ON "stored_file"("id", "park_id");

-- CreateIndex
CREATE INDEX "import_batch_park_id_created_at_id_idx" ON "import_batch"("park_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "import_batch_id_park_id_key" ON "import_batch"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_batch_file_id_park_id_key" ON "import_batch"("file_id", "park_id");

-- CreateIndex
CREATE INDEX "import_row_batch_id_outcome_ordinal_idx" ON "import_row"("batch_id", "outcome", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "import_row_batch_id_ordinal_key" ON "import_row"("batch_id", "ordinal");

-- CreateIndex
CREATE INDEX "mentor_assignment_consultancy_id_status_idx" ON "mentor_assignment"("consultancy_id", "status");

-- CreateIndex
CREATE INDEX "mentor_assignment_application_id_idx" ON "mentor_assignment"("application_id");

-- CreateIndex
CREATE INDEX "mentor_assignment_enterprise_id_idx" ON "mentor_assignment"("enterprise_id");

-- CreateIndex
CREATE INDEX "mentor_assignment_park_id_consultancy_id_idx" ON "mentor_assignment"("park_id", "consultancy_id");

-- CreateIndex
CREATE UNIQUE INDEX "mentor_assignment_id_park_id_key" ON "mentor_assignment"("id", "park_id");

-- CreateIndex
CREATE INDEX "coaching_log_application_id_coached_on_idx" ON "coaching_log"("application_id", "coached_on");

-- CreateIndex
CREATE INDEX "coaching_log_enterprise_id_coached_on_idx" ON "coaching_log"("enterprise_id", "coached_on");

-- CreateIndex
CREATE INDEX "coaching_log_assignment_id_idx" ON "coaching_log"("assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "coaching_log_id_park_id_key" ON "coaching_log"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "coaching_log_park_id_client_token_key" ON "coaching_log"("park_id", "client_token");

-- CreateIndex
CREATE UNIQUE INDEX "park_slug_key" ON "park"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "department_id_park_id_key" ON "department"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "department_park_id_name_key" ON "department"("park_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "policy_id_park_id_key" ON "policy"("id", "park_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_park_id_code_version_key" ON "policy"("park_id", "code", "version");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_enterprise_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_consultancy_id_fkey" FOREIGN KEY ("consultancy_id") REFERENCES "consultancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_department_fkey" FOREIGN KEY ("department_id", "park_id") REFERENCES "department"("id", "park_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_transition" ADD CONSTRAINT "application_transition_application_id_park_id_fkey" FOREIGN KEY ("application_id", "park_id") REFERENCES "application"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_application_id_park_id_fkey" FOREIGN KEY ("application_id", "park_id") REFERENCES "application"("id", "park_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_application_id_park_id_fkey" FOREIGN KEY ("application_id", "park_id") REFERENCES "application"("id", "park_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_policy_id_park_id_fkey" FOREIGN KEY ("policy_id", "park_id") REFERENCES "policy"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_application_id_park_id_fkey" FOREIGN KEY ("application_id", "park_id") REFERENCES "application"("id", "park_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "subsidy_payment" ADD CONSTRAINT "subsidy_payment_claim_id_park_id_fkey" FOREIGN KEY ("claim_id", "park_id") REFERENCES "claim"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultancy_park" ADD CONSTRAINT "consultancy_park_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultancy_park" ADD CONSTRAINT "consultancy_park_consultancy_id_fkey" FOREIGN KEY ("consultancy_id") REFERENCES "consultancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_department_id_park_id_fkey" FOREIGN KEY ("department_id", "park_id") REFERENCES "department"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_liaison_id_fkey" FOREIGN KEY ("liaison_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_name" ADD CONSTRAINT "enterprise_name_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_contact" ADD CONSTRAINT "enterprise_contact_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_coaching_log_id_park_id_fkey" FOREIGN KEY ("coaching_log_id", "park_id") REFERENCES "coaching_log"("id", "park_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_file_id_park_id_fkey" FOREIGN KEY ("file_id", "park_id") REFERENCES "stored_file"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_park_id_fkey" FOREIGN KEY ("batch_id", "park_id") REFERENCES "import_batch"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_application_id_park_id_fkey" FOREIGN KEY ("application_id", "park_id") REFERENCES "application"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_consultancy_id_fkey" FOREIGN KEY ("consultancy_id") REFERENCES "consultancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_liaison_id_fkey" FOREIGN KEY ("liaison_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_log" ADD CONSTRAINT "coaching_log_enterprise_id_park_id_fkey" FOREIGN KEY ("enterprise_id", "park_id") REFERENCES "enterprise"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_log" ADD CONSTRAINT "coaching_log_application_id_park_id_fkey" FOREIGN KEY ("application_id", "park_id") REFERENCES "application"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_log" ADD CONSTRAINT "coaching_log_assignment_id_park_id_fkey" FOREIGN KEY ("assignment_id", "park_id") REFERENCES "mentor_assignment"("id", "park_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_log" ADD CONSTRAINT "coaching_log_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


