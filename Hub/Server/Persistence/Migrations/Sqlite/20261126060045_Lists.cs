using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "abandoned_by_bot",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "bot_has_answered",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    filters = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_tasks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "searched_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_searched_messages", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_all",
                table: "conversations",
                columns: new[] { "department", "started", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_closed_at_id",
                table: "conversations",
                columns: new[] { "department", "closed_at", "id" },
                filter: "missed_reason IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_open",
                table: "conversations",
                columns: new[] { "department", "started", "id" },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_last_owner_closed_at_id",
                table: "conversations",
                columns: new[] { "last_owner", "closed_at", "id" },
                filter: "last_owner IS NOT NULL AND state = 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_last_owner_started_id",
                table: "conversations",
                columns: new[] { "last_owner", "started", "id" },
                filter: "last_owner IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_owner",
                table: "saved_views",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_searched_messages_conversation_sequence",
                table: "searched_messages",
                columns: new[] { "conversation", "sequence" },
                unique: true);

            // Words are indexed by a table that no model knows, and an address is the same in every case.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE message_words USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='3')");
            migrationBuilder.Sql("CREATE INDEX \"IX_contacts_email\" ON contacts(email COLLATE NOCASE) WHERE email IS NOT NULL");

            // What was written so far is made findable behind the start, a little at a time.
            migrationBuilder.Sql("INSERT INTO search_tasks(conversation, sequence) SELECT conversation, sequence FROM activities WHERE type = 'message' AND author_kind IN ('Visitor', 'Operator') ORDER BY rowid");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE message_words");
            migrationBuilder.Sql("DROP INDEX \"IX_contacts_email\"");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "search_tasks");

            migrationBuilder.DropTable(
                name: "searched_messages");

            migrationBuilder.DropIndex(
                name: "IX_conversations_department_all",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "IX_conversations_department_closed_at_id",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "IX_conversations_department_open",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "IX_conversations_last_owner_closed_at_id",
                table: "conversations");

            migrationBuilder.DropIndex(
                name: "IX_conversations_last_owner_started_id",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "abandoned_by_bot",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "bot_has_answered",
                table: "conversations");
        }
    }
}
