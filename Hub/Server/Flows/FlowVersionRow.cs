using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Flows;

/// <summary>A frozen, published copy of a flow.</summary>
internal sealed class FlowVersionRow
{
    public Guid Id { get; set; }

    public Guid Flow { get; set; }

    public int Number { get; set; }

    /// <summary>The flow as JSON.</summary>
    public string Definition { get; set; } = "";

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
