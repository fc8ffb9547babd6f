using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Departments;

/// <summary>A queue with its operators.</summary>
internal sealed class DepartmentRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public bool IsDefault { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DepartmentRow>
    {
        public void Configure(EntityTypeBuilder<DepartmentRow> builder)
        {
            builder.ToTable("departments");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.Name).IsUnique();
        }
    }
}
