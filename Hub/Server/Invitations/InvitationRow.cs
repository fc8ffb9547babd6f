using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Invitations;

/// <summary>Somebody was asked to join and has not yet. The row goes when they do, or when the invitation is withdrawn.</summary>
internal sealed class InvitationRow
{
    /// <summary>The id that their account and their operator will have.</summary>
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string NormalizedEmail { get; set; } = "";

    public OperatorRole Role { get; set; }

    /// <summary>The ids of their departments, one a line.</summary>
    public string Departments { get; set; } = "";

    /// <summary>The SHA-256 of the code in their link, in lower-case hex; the code itself is nowhere.</summary>
    public string CodeHash { get; set; } = "";

    public Guid InvitedBy { get; set; }

    public DateTimeOffset InvitedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<InvitationRow>
    {
        public void Configure(EntityTypeBuilder<InvitationRow> builder)
        {
            builder.ToTable("invitations");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.NormalizedEmail).IsUnique();
            builder.HasIndex(row => row.CodeHash).IsUnique();
        }
    }
}
