using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>Something that somebody did by a right of theirs over others' work or over the settings. Only ever added to.</summary>
internal sealed class AuditRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Who did it.</summary>
    public Guid Actor { get; set; }

    /// <summary>What, such as <c>conversation.reassign</c>.</summary>
    public string Act { get; set; } = "";

    /// <summary>To what: a conversation, a department, an operator; null when to no one thing.</summary>
    public Guid? Subject { get; set; }

    /// <summary>Whom it concerned besides; null when nobody.</summary>
    public Guid? Person { get; set; }

    /// <summary>What was set or who was meant, in a word, such as a role or the name of somebody who was invited; null when the act says it all.</summary>
    public string? Detail { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> builder)
        {
            builder.ToTable("audit");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Subject, row.Id });
        }
    }
}
