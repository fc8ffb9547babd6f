using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Search;

/// <summary>A message that can be found. The index of words (<c>message_words</c>) knows it by its number.</summary>
internal sealed class SearchedMessageRow
{
    /// <summary>Rises in the order in which messages were written.</summary>
    public long Id { get; set; }

    public Guid Conversation { get; set; }

    public long Sequence { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SearchedMessageRow>
    {
        public void Configure(EntityTypeBuilder<SearchedMessageRow> builder)
        {
            builder.ToTable("searched_messages");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Conversation, row.Sequence }).IsUnique();
        }
    }
}
