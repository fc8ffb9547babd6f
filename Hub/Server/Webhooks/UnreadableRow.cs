using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Webhooks;

/// <summary>What a vendor sent and the hub could not read, kept aside for an admin to look at.</summary>
internal sealed class UnreadableRow
{
    public long Id { get; set; }

    public Guid Inbox { get; set; }

    public string Key { get; set; } = "";

    public string Reason { get; set; } = "";

    public byte[] Body { get; set; } = [];

    public DateTimeOffset At { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UnreadableRow>
    {
        public void Configure(EntityTypeBuilder<UnreadableRow> builder)
        {
            builder.ToTable("unreadable");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Inbox, row.Key }).IsUnique();
            builder.HasIndex(row => row.At);
        }
    }
}
