using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>One entry of a conversation's log as it is stored. Appended only by commits, never changed.</summary>
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

    internal sealed class Configuration : IEntityTypeConfiguration<ActivityRow>
    {
        public void Configure(EntityTypeBuilder<ActivityRow> builder)
        {
            builder.ToTable("activities");
            builder.HasKey(row => new { row.Conversation, row.Sequence });
        }
    }
}
