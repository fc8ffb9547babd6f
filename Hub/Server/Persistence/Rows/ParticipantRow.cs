using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>Somebody takes part in a conversation beside its owner. Written only by commits; the head has the same, for decisions.</summary>
internal sealed class ParticipantRow
{
    public Guid Operator { get; set; }

    public Guid Conversation { get; set; }

    public ParticipantRole Role { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ParticipantRow>
    {
        public void Configure(EntityTypeBuilder<ParticipantRow> builder)
        {
            builder.ToTable("participants");
            builder.HasKey(row => new { row.Operator, row.Conversation });
            builder.HasIndex(row => row.Conversation);
        }
    }
}
