using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>Something to be done after the commit that caused it.</summary>
internal sealed class WorkRow
{
    public long Id { get; set; }

    public WorkKind Kind { get; set; }

    public string Key { get; set; } = "";

    public int Epoch { get; set; }

    public Guid Conversation { get; set; }

    public long Sequence { get; set; }

    public DateTimeOffset Due { get; set; }

    public string Payload { get; set; } = "";

    public WorkState State { get; set; }

    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WorkRow>
    {
        public void Configure(EntityTypeBuilder<WorkRow> builder)
        {
            builder.ToTable("work");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Kind, row.Key, row.Epoch }).IsUnique();
            builder.HasIndex(row => row.Due).HasFilter("state IN ('Waiting', 'Started')");

            // What was given up, for the page that shows it; what is done is kept much longer and far more.
            builder.HasIndex(row => new { row.State, row.Id }).HasFilter("state = 'Failed'");

            // Which of a conversation's messages is next on its way to the vendor.
            builder.HasIndex(row => new { row.Conversation, row.Sequence }).HasFilter("kind = 'Delivery' AND state IN ('Waiting', 'Started')");
        }
    }
}
