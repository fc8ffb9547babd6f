using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Omnichannel.Hub.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InboxSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "identity_key", table: "inboxes", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<string>(name: "old_identity_key", table: "inboxes", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<long>(name: "old_identity_key_until", table: "inboxes", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<string>(name: "old_secret_hash", table: "inboxes", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<long>(name: "old_secret_until", table: "inboxes", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<int>(name: "version", table: "inboxes", type: "INTEGER", nullable: false, defaultValue: 1);
            migrationBuilder.AddColumn<string>(name: "widget", table: "inboxes", type: "TEXT", nullable: false, defaultValue: "{}");
            migrationBuilder.AddColumn<string>(name: "subject", table: "identities", type: "TEXT", nullable: true);
            migrationBuilder.CreateIndex(
                name: "IX_identities_inbox_subject",
                table: "identities",
                columns: new[] { "inbox", "subject" },
                filter: "subject IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_identities_inbox_subject", table: "identities");
            migrationBuilder.DropColumn(name: "subject", table: "identities");
            migrationBuilder.DropColumn(name: "identity_key", table: "inboxes");
            migrationBuilder.DropColumn(name: "old_identity_key", table: "inboxes");
            migrationBuilder.DropColumn(name: "old_identity_key_until", table: "inboxes");
            migrationBuilder.DropColumn(name: "old_secret_hash", table: "inboxes");
            migrationBuilder.DropColumn(name: "old_secret_until", table: "inboxes");
            migrationBuilder.DropColumn(name: "version", table: "inboxes");
            migrationBuilder.DropColumn(name: "widget", table: "inboxes");
        }
    }
}
