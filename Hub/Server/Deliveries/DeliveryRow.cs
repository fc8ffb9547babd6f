using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Deliveries;

/// <summary>The fate of one message to a visitor on a vendor's channel. Made by the commit of the message; everything else by the ledger.</summary>
internal sealed class DeliveryRow
{
    public Guid Conversation { get; set; }

    public long Sequence { get; set; }

    /// <summary>Which try of an operator this is, from 1.</summary>
    public int Round { get; set; } = 1;

    public DeliveryState State { get; set; }

    public DeliveryCause? Cause { get; set; }

    public string? Code { get; set; }

    public string? Detail { get; set; }

    /// <summary>How many parts it goes out in; 0 until it was planned.</summary>
    public int Parts { get; set; }

    /// <summary>How many of them the vendor has.</summary>
    public int PartsSent { get; set; }

    /// <summary>Since when the next part is on its way; null while it is not. Found set at a restart, nobody knows whether the vendor has it.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>Whether the next part was already sent once without an answer: it is not sent a third time.</summary>
    public bool Repeated { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? FailedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DeliveryRow>
    {
        public void Configure(EntityTypeBuilder<DeliveryRow> builder)
        {
            builder.ToTable("deliveries");
            builder.HasKey(row => new { row.Conversation, row.Sequence });
        }
    }
}
