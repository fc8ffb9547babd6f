using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>A person.</summary>
internal sealed class ContactRow
{
    public Guid Id { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>The telephone number in E.164.</summary>
    public string? Phone { get; set; }

    /// <summary>The fields that admins have named, as a JSON object of texts; null when there are none.</summary>
    public string? Fields { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ContactRow>
    {
        public void Configure(EntityTypeBuilder<ContactRow> builder)
        {
            builder.ToTable("contacts");
            builder.HasKey(row => row.Id);
        }
    }
}
