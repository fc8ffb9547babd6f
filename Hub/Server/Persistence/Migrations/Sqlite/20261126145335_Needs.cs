using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Needs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_conversations_department_queued_at_id",
                table: "conversations");

            migrationBuilder.AddColumn<string>(
                name: "needs",
                table: "conversations",
                type: "TEXT",
                nullable: false,
                computedColumnSql: "json_array(nullif(routing, '') ->> 'strategy', nullif(routing, '') -> 'skills', nullif(routing, '') ->> 'language', nullif(routing, '') -> 'passedOver', hex(last_owner))",
                stored: false);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_needs_priority_queued_at_id",
                table: "conversations",
                columns: new[] { "department", "needs", "priority", "queued_at", "id" },
                descending: new[] { false, false, true, false, false },
                filter: "state = 'Queued' AND offer_id IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_conversations_department_needs_priority_queued_at_id",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "needs",
                table: "conversations");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_department_queued_at_id",
                table: "conversations",
                columns: new[] { "department", "queued_at", "id" },
                filter: "state = 'Queued'");
        }
    }
}
