using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    public partial class Handovers : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(name: "offer_id", table: "conversations", type: "BLOB", nullable: true);
            migrationBuilder.AddColumn<byte[]>(name: "offer_to", table: "conversations", type: "BLOB", nullable: true);
            migrationBuilder.AddColumn<byte[]>(name: "offer_department", table: "conversations", type: "BLOB", nullable: true);
            migrationBuilder.AddColumn<long>(name: "offer_deadline", table: "conversations", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<string>(name: "participants", table: "conversations", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<int>(name: "priority", table: "conversations", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<string>(name: "routing", table: "conversations", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<string>(name: "settings", table: "departments", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<int>(name: "version", table: "departments", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.AddColumn<string>(name: "skills", table: "operators", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<string>(name: "languages", table: "operators", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<byte[]>(type: "BLOB", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<byte[]>(type: "BLOB", nullable: true),
                    person = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table => table.PrimaryKey("PK_audit", x => x.id));

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    @operator = table.Column<byte[]>(name: "operator", type: "BLOB", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_participants", x => new { x.@operator, x.conversation }));

            migrationBuilder.CreateIndex(name: "IX_audit_subject_id", table: "audit", columns: new[] { "subject", "id" });
            migrationBuilder.CreateIndex(name: "IX_participants_conversation", table: "participants", column: "conversation");
            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_priority_queued_at_id",
                table: "conversations",
                columns: new[] { "department", "priority", "queued_at", "id" },
                descending: new[] { false, true, false, false },
                filter: "state = 'Queued'");
            migrationBuilder.CreateIndex(name: "IX_conversations_offer_to", table: "conversations", column: "offer_to", filter: "offer_id IS NOT NULL");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "audit");
            migrationBuilder.DropTable(name: "participants");
            migrationBuilder.DropIndex(name: "IX_conversations_department_priority_queued_at_id", table: "conversations");
            migrationBuilder.DropIndex(name: "IX_conversations_offer_to", table: "conversations");
            foreach (var column in new[] { "offer_id", "offer_to", "offer_department", "offer_deadline", "participants", "priority", "routing" })
            {
                migrationBuilder.DropColumn(name: column, table: "conversations");
            }

            migrationBuilder.DropColumn(name: "settings", table: "departments");
            migrationBuilder.DropColumn(name: "version", table: "departments");
            migrationBuilder.DropColumn(name: "skills", table: "operators");
            migrationBuilder.DropColumn(name: "languages", table: "operators");
        }
    }
}
