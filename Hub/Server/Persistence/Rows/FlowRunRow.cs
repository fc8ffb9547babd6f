using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>Where a conversation's flow stands. Written only by commits.</summary>
internal sealed class FlowRunRow
{
    public Guid Conversation { get; set; }

    public Guid Version { get; set; }

    public int Epoch { get; set; }

    public string Run { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<FlowRunRow>
    {
        public void Configure(EntityTypeBuilder<FlowRunRow> builder)
        {
            builder.ToTable("flow_runs");
            builder.HasKey(row => row.Conversation);
        }
    }
}
