using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Mentions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mentions",
                columns: table => new
                {
                    @operator = table.Column<byte[]>(name: "operator", type: "BLOB", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    read = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mentions", x => new { x.@operator, x.conversation });
                });

            migrationBuilder.CreateIndex(
                name: "IX_mentions_operator_at_conversation",
                table: "mentions",
                columns: new[] { "operator", "at", "conversation" });

            migrationBuilder.CreateIndex(
                name: "IX_mentions_operator_read_at",
                table: "mentions",
                columns: new[] { "operator", "read", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mentions");
        }
    }
}
