using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>How far a reader has read.</summary>
internal sealed class ReadCursorRow
{
    public Guid Conversation { get; set; }

    /// <summary>The operator; the empty id stands for the visitor.</summary>
    public Guid Reader { get; set; }

    public long Sequence { get; set; }

    /// <summary>How many of the visitor's messages that makes; 0 for the visitor, who counts none.</summary>
    public int VisitorMessages { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReadCursorRow>
    {
        public void Configure(EntityTypeBuilder<ReadCursorRow> builder)
        {
            builder.ToTable("read_cursors");
            builder.HasKey(row => new { row.Conversation, row.Reader });
        }
    }
}
