using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>One entry of a conversation's log as it is stored. Appended only by commits; nothing of it but <see cref="SupersededBy"/> ever changes.</summary>
internal sealed class ActivityRow
{
    public Guid Conversation { get; set; }

    public long Sequence { get; set; }

    public AuthorKind AuthorKind { get; set; }

    public Guid? AuthorOperator { get; set; }

    public Visibility Visibility { get; set; }

    public int Epoch { get; set; }

    public DateTimeOffset At { get; set; }

    public bool Suppressed { get; set; }

    public string Type { get; set; } = "";

    /// <summary>The activity as JSON, complete with id, time and sender.</summary>
    public string Body { get; set; } = "";

    /// <summary>The message that this entry changes or takes back; null for all others.</summary>
    public long? Supersedes { get; set; }

    /// <summary>The newest entry that changes this message, set in the commit that appends it; null while there is none.</summary>
    public long? SupersededBy { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ActivityRow>
    {
        public void Configure(EntityTypeBuilder<ActivityRow> builder)
        {
            builder.ToTable("activities");
            builder.HasKey(row => new { row.Conversation, row.Sequence });
            builder.HasIndex(row => new { row.Conversation, row.Supersedes }).HasFilter("supersedes IS NOT NULL");
        }
    }
}
