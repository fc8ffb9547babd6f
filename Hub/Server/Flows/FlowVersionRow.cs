using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Flows;

/// <summary>A frozen copy of a flow: what was published, or came in by a file. It never changes, and none is ever replaced.</summary>
internal sealed class FlowVersionRow
{
    public Guid Id { get; set; }

    public Guid Flow { get; set; }

    public int Number { get; set; }

    /// <summary>The flow as JSON.</summary>
    public string Definition { get; set; } = "";

    /// <summary>When it was frozen.</summary>
    public DateTimeOffset PublishedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FlowVersionRow>
    {
        public void Configure(EntityTypeBuilder<FlowVersionRow> builder)
        {
            builder.ToTable("flow_versions");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Flow, row.Number }).IsUnique();
        }
    }
}
