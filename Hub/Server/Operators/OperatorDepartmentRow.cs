using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Operators;

/// <summary>An operator belongs to a department.</summary>
internal sealed class OperatorDepartmentRow
{
    public Guid Operator { get; set; }

    public Guid Department { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<OperatorDepartmentRow>
    {
        public void Configure(EntityTypeBuilder<OperatorDepartmentRow> builder)
        {
            builder.ToTable("operator_departments");
            builder.HasKey(row => new { row.Operator, row.Department });
            builder.HasIndex(row => row.Department);
        }
    }
}
