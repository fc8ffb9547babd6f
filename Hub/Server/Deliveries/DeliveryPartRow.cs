using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Deliveries;

/// <summary>One of the vendor's messages that a message became.</summary>
internal sealed class DeliveryPartRow
{
    public Guid Inbox { get; set; }

    /// <summary>The vendor's id of it.</summary>
    public string ProviderId { get; set; } = "";

    /// <summary>The message; null while the vendor has told of one that the hub does not know yet.</summary>
    public Guid? Conversation { get; set; }

    public long Sequence { get; set; }

    /// <summary>Which part, from 0.</summary>
    public int Part { get; set; }

    public DeliveryState State { get; set; }

    public DeliveryCause? Cause { get; set; }

    public string? Code { get; set; }

    public string? Detail { get; set; }

    public DateTimeOffset At { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DeliveryPartRow>
    {
        public void Configure(EntityTypeBuilder<DeliveryPartRow> builder)
        {
            builder.ToTable("delivery_parts");
            builder.HasKey(row => new { row.Inbox, row.ProviderId });
            builder.HasIndex(row => new { row.Conversation, row.Sequence });

            // What vendors told of messages that were never ours is swept.
            builder.HasIndex(row => row.At).HasFilter("conversation IS NULL");
        }
    }
}
