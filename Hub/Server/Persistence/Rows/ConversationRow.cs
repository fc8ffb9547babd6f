using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>The head of a conversation as it is stored. Written only by commits.</summary>
internal sealed class ConversationRow
{
    public Guid Id { get; set; }

    public Guid Inbox { get; set; }

    public Guid Contact { get; set; }

    public Guid Identity { get; set; }

    public string UserId { get; set; } = "";

    public string Channel { get; set; } = "";

    public Guid Department { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; }

    public ConversationState State { get; set; }

    public Guid? Owner { get; set; }

    public Guid? LastOwner { get; set; }

    public int Epoch { get; set; }

    public long LastSequence { get; set; }

    public long LastVisitorSequence { get; set; }

    public DateTimeOffset? LastVisitorAt { get; set; }

    public int Undelivered { get; set; }

    public int VisitorMessages { get; set; }

    public AuthorKind? SpeakerKind { get; set; }

    public Guid? SpeakerOperator { get; set; }

    public long SpeakerSequence { get; set; }

    public long OtherSequence { get; set; }

    public bool Started { get; set; }

    public bool PersonHasSpoken { get; set; }

    public bool BotHasAnswered { get; set; }

    public DateTimeOffset? QueuedAt { get; set; }

    public DateTimeOffset QuietSince { get; set; }

    public DateTimeOffset? WaitingSince { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public ClosingReason? ClosingReason { get; set; }

    public Guid? EndingId { get; set; }

    public DateTimeOffset? EndingDeadline { get; set; }

    public long? EndingDelay { get; set; }

    public int? EndingRound { get; set; }

    public MissedReason? MissedReason { get; set; }

    public bool AbandonedByBot { get; set; }

    /// <summary>The tags, one a line; empty when there are none.</summary>
    public string Tags { get; set; } = "";

    public Guid? OfferId { get; set; }

    public Guid? OfferTo { get; set; }

    public Guid? OfferDepartment { get; set; }

    public DateTimeOffset? OfferDeadline { get; set; }

    /// <summary>Who takes part beside the owner, one a line; empty when nobody does.</summary>
    public string Participants { get; set; } = "";

    public int Priority { get; set; }

    /// <summary>What routing remembers, as JSON; empty when nothing.</summary>
    public string Routing { get; set; } = "";

    /// <summary>What decides who can be given it from the queue, as the store reads it from <see cref="Routing"/> and <see cref="LastOwner"/>: of two with the same needs, both can go to somebody or neither, but for who has just let one of them pass.</summary>
    public string Needs { get; private set; } = "";

    public Guid? Alarm { get; set; }

    public Guid? AwaitingEffect { get; set; }

    public string? PreviewText { get; set; }

    public AuthorKind? PreviewBy { get; set; }

    public DateTimeOffset? PreviewAt { get; set; }

    public long PreviewSequence { get; set; }

    public string? WishText { get; set; }

    public long? WishSequence { get; set; }

    /// <summary>What the visitor's browser and page told of themselves, as JSON.</summary>
    public string? Visitor { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ConversationRow>
    {
        public void Configure(EntityTypeBuilder<ConversationRow> builder)
        {
            builder.ToTable("conversations");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Needs).HasComputedColumnSql(
                "json_array(nullif(routing, '') ->> 'strategy', nullif(routing, '') -> 'skills', nullif(routing, '') ->> 'language', nullif(routing, '') -> 'passedOver', hex(last_owner))",
                stored: false);

            // The promise that an identity has at most one open conversation, whatever races.
            builder.HasIndex(row => row.Identity).IsUnique().HasFilter("state <> 'Closed'");
            builder.HasIndex(row => new { row.Identity, row.Id });
            builder.HasIndex(row => new { row.Department, row.Id }).HasFilter("undelivered > 0");
            builder.HasIndex(row => new { row.Department, row.Priority, row.QueuedAt, row.Id }).IsDescending(false, true, false, false).HasFilter("state = 'Queued'");
            builder.HasIndex(row => new { row.Department, row.Needs, row.Priority, row.QueuedAt, row.Id }).IsDescending(false, false, true, false, false)
                .HasFilter("state = 'Queued' AND offer_id IS NULL");
            builder.HasIndex(row => row.OfferTo).HasFilter("offer_id IS NOT NULL");
            builder.HasIndex(row => row.Owner).HasFilter("state = 'Assigned'");
            builder.HasIndex(row => new { row.Department, row.Started, row.Id }).HasFilter("state = 'Bot'");
            builder.HasIndex(row => new { row.Department, row.Started, row.ClosedAt, row.Id }).HasFilter("state = 'Closed'");
            builder.HasIndex(row => new { row.Department, row.ClosedAt, row.Id }).HasFilter("missed_reason IS NOT NULL");
            builder.HasIndex(row => new { row.Department, row.Started, row.Id }, "IX_conversations_department_open").HasFilter("state <> 'Closed'");
            builder.HasIndex(row => new { row.Department, row.Started, row.Id }, "IX_conversations_department_all");
            builder.HasIndex(row => new { row.LastOwner, row.Started, row.Id }).HasFilter("last_owner IS NOT NULL");
            builder.HasIndex(row => new { row.LastOwner, row.ClosedAt, row.Id }).HasFilter("last_owner IS NOT NULL AND state = 'Closed'");
        }
    }
}
