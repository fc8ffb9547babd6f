using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Inboxes;

/// <summary>One channel account: for now, a web site.</summary>
internal sealed class InboxRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Names the inbox in the page's snippet; public.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>SHA-256 of the server secret, hexadecimal.</summary>
    public string SecretHash { get; set; } = "";

    /// <summary>The exact origins that may embed the widget, one a line.</summary>
    public string Origins { get; set; } = "";

    public Guid Department { get; set; }

    public Guid? Flow { get; set; }

    /// <summary>For how long after the end a message opens a conversation again.</summary>
    public TimeSpan ReopenWindow { get; set; } = TimeSpan.FromHours(24);

    internal sealed class Configuration : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> builder)
        {
            builder.ToTable("inboxes");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.PublicKey).IsUnique();
            builder.HasIndex(row => row.SecretHash).IsUnique();
            builder.Property(row => row.ReopenWindow).HasConversion(span => (long)span.TotalMilliseconds, stored => TimeSpan.FromMilliseconds(stored));
        }
    }
}
