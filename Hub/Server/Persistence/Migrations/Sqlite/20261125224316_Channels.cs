using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Channels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "sequence",
                table: "work",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "caught_up_at",
                table: "inboxes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "inboxes",
                type: "TEXT",
                nullable: false,
                defaultValue: "webchat");

            migrationBuilder.AddColumn<string>(
                name: "credentials",
                table: "inboxes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "old_credentials",
                table: "inboxes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "old_credentials_until",
                table: "inboxes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "paused_at",
                table: "inboxes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "removed_at",
                table: "inboxes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "settings",
                table: "inboxes",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "reply_to",
                table: "identities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "unreachable_since",
                table: "identities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_visitor_at",
                table: "conversations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "undelivered",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "attachments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "attachments",
                type: "TEXT",
                nullable: false,
                defaultValue: "Stored");

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    parts = table.Column<int>(type: "INTEGER", nullable: false),
                    parts_sent = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: true),
                    repeated = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => new { x.conversation, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "delivery_parts",
                columns: table => new
                {
                    inbox = table.Column<byte[]>(type: "BLOB", nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_parts", x => new { x.inbox, x.provider_id });
                });

            migrationBuilder.CreateTable(
                name: "unreadable",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inbox = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unreadable", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_work_conversation_sequence",
                table: "work",
                columns: new[] { "conversation", "sequence" },
                filter: "kind = 'Delivery' AND state IN ('Waiting', 'Started')");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_id",
                table: "conversations",
                columns: new[] { "department", "id" },
                filter: "undelivered > 0");

            migrationBuilder.CreateIndex(
                name: "IX_delivery_parts_at",
                table: "delivery_parts",
                column: "at",
                filter: "conversation IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_delivery_parts_conversation_sequence",
                table: "delivery_parts",
                columns: new[] { "conversation", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_unreadable_at",
                table: "unreadable",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_unreadable_inbox_key",
                table: "unreadable",
                columns: new[] { "inbox", "key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "delivery_parts");

            migrationBuilder.DropTable(
                name: "unreadable");

            migrationBuilder.DropIndex(
                name: "IX_work_conversation_sequence",
                table: "work");

            migrationBuilder.DropIndex(
                name: "IX_conversations_department_id",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "work");

            migrationBuilder.DropColumn(
                name: "caught_up_at",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "credentials",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "old_credentials",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "old_credentials_until",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "paused_at",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "settings",
                table: "inboxes");

            migrationBuilder.DropColumn(
                name: "reply_to",
                table: "identities");

            migrationBuilder.DropColumn(
                name: "unreachable_since",
                table: "identities");

            migrationBuilder.DropColumn(
                name: "last_visitor_at",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "undelivered",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "state",
                table: "attachments");
        }
    }
}
