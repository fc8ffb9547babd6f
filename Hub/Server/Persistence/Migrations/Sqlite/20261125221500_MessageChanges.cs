using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MessageChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "preview_sequence",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "superseded_by",
                table: "activities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "supersedes",
                table: "activities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_activities_conversation_supersedes",
                table: "activities",
                columns: new[] { "conversation", "supersedes" },
                filter: "supersedes IS NOT NULL");

            // Until now, what a row shows was always the newest public message.
            migrationBuilder.Sql("UPDATE conversations SET preview_sequence = speaker_sequence");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_activities_conversation_supersedes",
                table: "activities");

            migrationBuilder.DropColumn(
                name: "preview_sequence",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "superseded_by",
                table: "activities");

            migrationBuilder.DropColumn(
                name: "supersedes",
                table: "activities");
        }
    }
}
