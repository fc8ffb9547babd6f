using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Drafts;

/// <summary>What an operator has written in a conversation and not sent: a reply and a note at most.</summary>
internal sealed class DraftRow
{
    public Guid Operator { get; set; }

    public Guid Conversation { get; set; }

    public DraftKind Kind { get; set; }

    /// <summary>The text; empty when it was sent or thrown away.</summary>
    public string Text { get; set; } = "";

    /// <summary>The ids of the files that were uploaded for it, one a line, in their order.</summary>
    public string Files { get; set; } = "";

    /// <summary>How often it was changed, from 1.</summary>
    public int Revision { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset At { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DraftRow>
    {
        public void Configure(EntityTypeBuilder<DraftRow> builder)
        {
            builder.ToTable("drafts");
            builder.HasKey(row => new { row.Operator, row.Conversation, row.Kind });
            builder.HasIndex(row => row.At);
        }
    }
}
