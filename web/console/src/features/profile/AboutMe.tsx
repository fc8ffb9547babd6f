import { Button, TextInput } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { type FormEvent, useRef, useState } from 'react';
import { Face } from '../../common/Face';
import { picturePath } from '../../common/team/picturePath';
import styles from './ProfilePage.module.css';
import { Section } from './Section';
import { texts } from './texts';
import { useChangeProfile } from './useChangeProfile';
import { usePicture } from './usePicture';

/** Name and picture, as visitors and colleagues see them. */
export function AboutMe({ me }: { readonly me: Me }) {
  const change = useChangeProfile();
  const picture = usePicture();
  const file = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(me.name);
  const [kept, setKept] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setKept(await change({ name: name.trim() }));
  };
  return (
    <Section title={texts.about} text={texts.aboutText}>
      <div className={styles.picture}>
        <Face kind="operator" name={me.name} picture={me.picture && picturePath(me.id, me.picture)} />
        <Button variant="default" size="xs" loading={picture.busy} onClick={() => file.current?.click()}>
          {me.picture ? texts.otherPicture : texts.addPicture}
        </Button>
        {me.picture && (
          <Button variant="subtle" size="xs" onClick={() => void picture.remove()}>
            {texts.removePicture}
          </Button>
        )}
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          aria-label={texts.pictureFile}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (chosen) {
              void picture.put(chosen);
            }
          }}
        />
      </div>
      <form className={styles.line} onSubmit={(event) => void submit(event)}>
        <TextInput
          className={styles.grow}
          label={texts.name}
          value={name}
          autoComplete="name"
          maxLength={80}
          required
          withAsterisk={false}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setKept(false);
          }}
        />
        <Button type="submit" disabled={name.trim() === '' || name.trim() === me.name}>
          {texts.keep}
        </Button>
      </form>
      <p className={styles.text} role="status">
        {kept ? texts.nameKept : ''}
      </p>
      <p className={styles.text}>{texts.signsInWith(me.email)}</p>
    </Section>
  );
}
