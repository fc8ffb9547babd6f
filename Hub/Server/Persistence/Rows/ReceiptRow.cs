using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>What makes a repeated intent harmless. Written only by commits.</summary>
internal sealed class ReceiptRow
{
    public string Scope { get; set; } = "";

    public string Key { get; set; } = "";

    public Guid Conversation { get; set; }

    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReceiptRow>
    {
        public void Configure(EntityTypeBuilder<ReceiptRow> builder)
        {
            builder.ToTable("receipts");
            builder.HasKey(row => new { row.Scope, row.Key });
            builder.HasIndex(row => row.At);
        }
    }
}
