using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>A stored file of a conversation.</summary>
internal sealed class AttachmentRow
{
    /// <summary>128 random bits, base64url.</summary>
    public string Id { get; set; } = "";

    public Guid Conversation { get; set; }

    public string Name { get; set; } = "";

    public string ContentType { get; set; } = "";

    public long Size { get; set; }

    public string Sha256 { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Whether its bytes are here.</summary>
    public AttachmentState State { get; set; }

    /// <summary>Why they will never be here, for operators; null unless it is <see cref="AttachmentState.Missing"/>.</summary>
    public string? Reason { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AttachmentRow>
    {
        public void Configure(EntityTypeBuilder<AttachmentRow> builder)
        {
            builder.ToTable("attachments");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.Conversation);
            builder.Property(row => row.State).HasDefaultValue(AttachmentState.Stored).HasSentinel(AttachmentState.Stored);
        }
    }
}
