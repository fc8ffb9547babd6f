using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnreadCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "visitor_messages",
                table: "read_cursors",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "visitor_messages",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Counted once here; from now on every commit and every mark carries its number.
            migrationBuilder.Sql(
                """
                UPDATE conversations SET visitor_messages =
                  (SELECT count(*) FROM activities AS a WHERE a.conversation = conversations.id AND a.author_kind = 'Visitor' AND a.type = 'message')
                """);
            migrationBuilder.Sql(
                """
                UPDATE read_cursors SET visitor_messages =
                  (SELECT count(*) FROM activities AS a WHERE a.conversation = read_cursors.conversation AND a.sequence <= read_cursors.sequence
                    AND a.author_kind = 'Visitor' AND a.type = 'message')
                WHERE reader <> zeroblob(16)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "visitor_messages",
                table: "read_cursors");

            migrationBuilder.DropColumn(
                name: "visitor_messages",
                table: "conversations");
        }
    }
}
