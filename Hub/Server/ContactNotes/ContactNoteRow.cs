using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.ContactNotes;

/// <summary>What an operator wants colleagues to know of a person, whichever conversation they come with.</summary>
internal sealed class ContactNoteRow
{
    public Guid Id { get; set; }

    public Guid Contact { get; set; }

    /// <summary>Who wrote it.</summary>
    public Guid Author { get; set; }

    public string Text { get; set; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When it was last written anew; null when never.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ContactNoteRow>
    {
        public void Configure(EntityTypeBuilder<ContactNoteRow> builder)
        {
            builder.ToTable("contact_notes");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Contact, row.At, row.Id });
        }
    }
}
