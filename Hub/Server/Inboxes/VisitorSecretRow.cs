using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Inboxes;

/// <summary>Proof that a browser has been here before; only its hash is stored.</summary>
internal sealed class VisitorSecretRow
{
    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string Hash { get; set; } = "";

    public Guid Inbox { get; set; }

    public string UserId { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What the browser and its page told last, as JSON.</summary>
    public string Info { get; set; } = "{}";

    internal sealed class Configuration : IEntityTypeConfiguration<VisitorSecretRow>
    {
        public void Configure(EntityTypeBuilder<VisitorSecretRow> builder)
        {
            builder.ToTable("visitor_secrets");
            builder.HasKey(row => row.Hash);
            builder.HasIndex(row => row.ExpiresAt);
            builder.HasIndex(row => new { row.Inbox, row.UserId });
        }
    }
}
