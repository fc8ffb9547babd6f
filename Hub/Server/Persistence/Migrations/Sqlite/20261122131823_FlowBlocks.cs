using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FlowBlocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_users",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    author_kind = table.Column<string>(type: "TEXT", nullable: false),
                    author_operator = table.Column<byte[]>(type: "BLOB", nullable: true),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    suppressed = table.Column<bool>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities", x => new { x.conversation, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    fields = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inbox = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    identity = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_owner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    last_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    last_visitor_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    speaker_kind = table.Column<string>(type: "TEXT", nullable: true),
                    speaker_operator = table.Column<byte[]>(type: "BLOB", nullable: true),
                    speaker_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    other_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    started = table.Column<bool>(type: "INTEGER", nullable: false),
                    person_has_spoken = table.Column<bool>(type: "INTEGER", nullable: false),
                    queued_at = table.Column<long>(type: "INTEGER", nullable: true),
                    waiting_since = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closing_reason = table.Column<string>(type: "TEXT", nullable: true),
                    ending_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ending_deadline = table.Column<long>(type: "INTEGER", nullable: true),
                    ending_delay = table.Column<long>(type: "INTEGER", nullable: true),
                    ending_round = table.Column<int>(type: "INTEGER", nullable: true),
                    missed_reason = table.Column<string>(type: "TEXT", nullable: true),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    alarm = table.Column<byte[]>(type: "BLOB", nullable: true),
                    awaiting_effect = table.Column<byte[]>(type: "BLOB", nullable: true),
                    preview_text = table.Column<string>(type: "TEXT", nullable: true),
                    preview_by = table.Column<string>(type: "TEXT", nullable: true),
                    preview_at = table.Column<long>(type: "INTEGER", nullable: true),
                    visitor = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "departments",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_departments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "flow_runs",
                columns: table => new
                {
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flow_runs", x => x.conversation);
                });

            migrationBuilder.CreateTable(
                name: "flow_versions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    flow = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flow_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "flows",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    published = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identities",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inbox = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inboxes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    public_key = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    origins = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<byte[]>(type: "BLOB", nullable: false),
                    flow = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reopen_window = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inboxes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operator_departments",
                columns: table => new
                {
                    @operator = table.Column<byte[]>(name: "operator", type: "BLOB", nullable: false),
                    department = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operator_departments", x => new { x.@operator, x.department });
                });

            migrationBuilder.CreateTable(
                name: "operators",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    cap = table.Column<int>(type: "INTEGER", nullable: false),
                    load = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "read_cursors",
                columns: table => new
                {
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reader = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_read_cursors", x => new { x.conversation, x.reader });
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => new { x.scope, x.key });
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "turns",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_turns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visitor_secrets",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    inbox = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    info = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visitor_secrets", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "work",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    lease_owner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_user_claims_account_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_account_user_logins_account_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_account_user_tokens_account_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_user_claims_user_id",
                table: "account_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_user_logins_user_id",
                table: "account_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account_users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account_users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attachments_conversation",
                table: "attachments",
                column: "conversation");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_queued_at_id",
                table: "conversations",
                columns: new[] { "department", "queued_at", "id" },
                filter: "state = 'Queued'");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_started_closed_at_id",
                table: "conversations",
                columns: new[] { "department", "started", "closed_at", "id" },
                filter: "state = 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_started_id",
                table: "conversations",
                columns: new[] { "department", "started", "id" },
                filter: "state = 'Bot'");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_identity",
                table: "conversations",
                column: "identity",
                unique: true,
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_identity_id",
                table: "conversations",
                columns: new[] { "identity", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_owner",
                table: "conversations",
                column: "owner",
                filter: "state = 'Assigned'");

            migrationBuilder.CreateIndex(
                name: "IX_departments_name",
                table: "departments",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_flow_versions_flow_number",
                table: "flow_versions",
                columns: new[] { "flow", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identities_contact",
                table: "identities",
                column: "contact");

            migrationBuilder.CreateIndex(
                name: "IX_identities_inbox_address",
                table: "identities",
                columns: new[] { "inbox", "address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inboxes_public_key",
                table: "inboxes",
                column: "public_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inboxes_secret_hash",
                table: "inboxes",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operator_departments_department",
                table: "operator_departments",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_at",
                table: "receipts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_turns_conversation_id",
                table: "turns",
                columns: new[] { "conversation", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_visitor_secrets_expires_at",
                table: "visitor_secrets",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_visitor_secrets_inbox_user_id",
                table: "visitor_secrets",
                columns: new[] { "inbox", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_work_due",
                table: "work",
                column: "due",
                filter: "state IN ('Waiting', 'Started')");

            migrationBuilder.CreateIndex(
                name: "IX_work_kind_key_epoch",
                table: "work",
                columns: new[] { "kind", "key", "epoch" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_user_claims");

            migrationBuilder.DropTable(
                name: "account_user_logins");

            migrationBuilder.DropTable(
                name: "account_user_tokens");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "departments");

            migrationBuilder.DropTable(
                name: "flow_runs");

            migrationBuilder.DropTable(
                name: "flow_versions");

            migrationBuilder.DropTable(
                name: "flows");

            migrationBuilder.DropTable(
                name: "identities");

            migrationBuilder.DropTable(
                name: "inboxes");

            migrationBuilder.DropTable(
                name: "operator_departments");

            migrationBuilder.DropTable(
                name: "operators");

            migrationBuilder.DropTable(
                name: "read_cursors");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "turns");

            migrationBuilder.DropTable(
                name: "visitor_secrets");

            migrationBuilder.DropTable(
                name: "work");

            migrationBuilder.DropTable(
                name: "account_users");
        }
    }
}
