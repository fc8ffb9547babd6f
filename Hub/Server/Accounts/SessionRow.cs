using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Accounts;

/// <summary>Somebody is signed in somewhere. The cookie names the row, and counts only while the row is there.</summary>
internal sealed class SessionRow
{
    /// <summary>Random, and inside a cookie that only the hub can write: knowing it alone opens nothing.</summary>
    public string Id { get; set; } = "";

    public Guid Account { get; set; }

    public DateTimeOffset BeganAt { get; set; }

    /// <summary>When it was last used, give or take ten minutes.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>What the browser called itself when it signed in, shortened; empty when it said nothing.</summary>
    public string UserAgent { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<SessionRow>
    {
        public void Configure(EntityTypeBuilder<SessionRow> builder)
        {
            builder.ToTable("sessions");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Account, row.SeenAt });
        }
    }
}
