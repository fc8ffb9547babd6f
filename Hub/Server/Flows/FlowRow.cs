using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Flows;

/// <summary>A bot design.</summary>
internal sealed class FlowRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The version that new conversations get; null while nothing is published.</summary>
    public Guid? Published { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FlowRow>
    {
        public void Configure(EntityTypeBuilder<FlowRow> builder)
        {
            builder.ToTable("flows");
            builder.HasKey(row => row.Id);
        }
    }
}
