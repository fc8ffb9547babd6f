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
            migrationBuilder.AddColumn<byte[]>(
                name: "alarm",
                table: "conversations",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "missed_reason",
                table: "conversations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "conversations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "fields",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "contacts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "alarm",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "missed_reason",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "fields",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "phone",
                table: "contacts");
        }
    }
}
