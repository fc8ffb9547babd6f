using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>The newest note of a conversation that mentions an operator. Made by commits; the operator's own reading alone changes it afterwards.</summary>
internal sealed class MentionRow
{
    public Guid Operator { get; set; }

    public Guid Conversation { get; set; }

    /// <summary>The note.</summary>
    public long Sequence { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Whether the operator has looked at the conversation since.</summary>
    public bool Read { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<MentionRow>
    {
        public void Configure(EntityTypeBuilder<MentionRow> builder)
        {
            builder.ToTable("mentions");
            builder.HasKey(row => new { row.Operator, row.Conversation });
            builder.HasIndex(row => new { row.Operator, row.At, row.Conversation });
            builder.HasIndex(row => new { row.Operator, row.Read, row.At });
        }
    }
}
