using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Quiet : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "quiet_since",
                table: "conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // The newest of what is known; what has ended gets its own when it is opened again.
            migrationBuilder.Sql("UPDATE conversations SET quiet_since = changed_at WHERE state <> 'Closed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "quiet_since",
                table: "conversations");
        }
    }
}
