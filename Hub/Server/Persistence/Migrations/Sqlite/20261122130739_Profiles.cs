using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Profiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "operators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "picture",
                table: "operators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "preferences",
                table: "operators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "time_zone",
                table: "operators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "operator_pictures",
                columns: table => new
                {
                    @operator = table.Column<byte[]>(name: "operator", type: "BLOB", nullable: false),
                    png = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operator_pictures", x => x.@operator);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<byte[]>(type: "BLOB", nullable: false),
                    began_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    user_agent = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_account_seen_at",
                table: "sessions",
                columns: new[] { "account", "seen_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operator_pictures");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropColumn(
                name: "language",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "picture",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "preferences",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "time_zone",
                table: "operators");
        }
    }
}
