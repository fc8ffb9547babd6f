using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.CannedReplies;

/// <summary>A text that operators put into their answers.</summary>
internal sealed class CannedReplyRow
{
    public Guid Id { get; set; }

    /// <summary>Whose it is; the empty id stands for one that is shared.</summary>
    public Guid Owner { get; set; }

    /// <summary>The department it is for; the empty id stands for all of them, and for every reply that is not shared.</summary>
    public Guid Department { get; set; }

    public string Name { get; set; } = "";

    /// <summary>What is typed behind the slash, in lower case.</summary>
    public string Shortcut { get; set; } = "";

    public string Text { get; set; } = "";

    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public bool IsShared => Owner == Guid.Empty;

    internal sealed class Configuration : IEntityTypeConfiguration<CannedReplyRow>
    {
        public void Configure(EntityTypeBuilder<CannedReplyRow> builder)
        {
            builder.ToTable("canned_replies");
            builder.HasKey(row => row.Id);
            builder.Ignore(row => row.IsShared);
            builder.Property(row => row.Version).IsConcurrencyToken();

            // The promise that a shortcut means one reply; ids that stand for nobody are empty and not null, because nulls never collide.
            builder.HasIndex(row => new { row.Owner, row.Department, row.Shortcut }).IsUnique();
        }
    }
}
