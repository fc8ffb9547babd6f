using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>The record of one turn of the bot.</summary>
internal sealed class TurnRow
{
    public long Id { get; set; }

    public Guid Conversation { get; set; }

    /// <summary>The log sequence of what the turn answered.</summary>
    public long Sequence { get; set; }

    public int Epoch { get; set; }

    public Guid Version { get; set; }

    /// <summary>The blocks that were walked, as a JSON list of ids.</summary>
    public string Path { get; set; } = "";

    public string Outcome { get; set; } = "";

    public DateTimeOffset At { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TurnRow>
    {
        public void Configure(EntityTypeBuilder<TurnRow> builder)
        {
            builder.ToTable("turns");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Conversation, row.Id });
        }
    }
}
