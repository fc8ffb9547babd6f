using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>A person's address in one inbox.</summary>
internal sealed class IdentityRow
{
    public Guid Id { get; set; }

    public Guid Inbox { get; set; }

    public Guid Contact { get; set; }

    public string Address { get; set; } = "";

    /// <summary>Whom the customer's server has signed this address to belong to; null while nobody has.</summary>
    public string? Subject { get; set; }

    /// <summary>Where the channel wants answers to go; null when that is the address.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>Since when the person has shut the sender out; null while they can be written to.</summary>
    public DateTimeOffset? UnreachableSince { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<IdentityRow>
    {
        public void Configure(EntityTypeBuilder<IdentityRow> builder)
        {
            builder.ToTable("identities");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Inbox, row.Address }).IsUnique();
            builder.HasIndex(row => row.Contact);
            builder.HasIndex(row => new { row.Inbox, row.Subject }).HasFilter("subject IS NOT NULL");
        }
    }
}
