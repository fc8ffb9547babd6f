using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StatusReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "status_reason",
                table: "operators",
                type: "TEXT",
                nullable: true);

            // Until now nobody but operators themselves set one, apart from going offline.
            migrationBuilder.AddColumn<string>(
                name: "status_set_by",
                table: "operators",
                type: "TEXT",
                nullable: false,
                defaultValue: "Self");

            migrationBuilder.Sql("UPDATE operators SET status_set_by = 'Connection' WHERE status = 'Offline'");

            migrationBuilder.AddColumn<long>(
                name: "status_since",
                table: "operators",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "status_reason",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "status_set_by",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "status_since",
                table: "operators");
        }
    }
}
